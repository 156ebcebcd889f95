command-questions = Questions from schools
command-ask = Ask the organizer
enquiry-which-contest = Which contest is it about?
enquiry-button-ask = Ask the organizer
enquiry-button-ask-more = Ask again
enquiry-button-pinned = Common questions
enquiry-button-answer = Answer
enquiry-button-open = Details
enquiry-button-entry = Open the entry
enquiry-button-queue = All questions
enquiry-button-waiting = The school’s question
enquiry-button-pin = Show to everyone
enquiry-button-shown = What everyone sees
enquiry-button-unpin = Remove: { $question }
enquiry-ask = <b>What would you like to ask?</b>
    { $subject }

    Write your question in one message. The answer will come here.
enquiry-as-text = Please write it in words, in one message.
enquiry-sent = Your question is on its way. The answer will come here, no need to wait.
enquiry-stopped = All right, nothing was sent.
enquiry-pinned-title = <b>Common questions</b>
    { $contest }
enquiry-pinned = <b>{ $question }</b>
    { $answer }
enquiry-none-wait = No questions are waiting.
enquiry-queue = <b>{ $count ->
        [one] { $count } question is waiting
       *[other] { $count } questions are waiting
    }</b>

    The oldest come first.
enquiry-from = { $who } asks
enquiry-somebody = Somebody without entries yet
enquiry-words = <blockquote>{ $words }</blockquote>
enquiry-answer-was = Answer:
    <blockquote>{ $words }</blockquote>
enquiry-waits = The school asks:
    <blockquote>{ $words }</blockquote>
enquiry-write-answer = <blockquote>{ $question }</blockquote>

    Write the answer in one message; it goes straight to whoever asked.
enquiry-write-question = Everyone who opens the contest will see the answer. Write the question in general terms, without names of children or schools.

    It was:
    <blockquote>{ $question }</blockquote>
enquiry-answer-sent = The answer is on its way. If it helps others too, you can show it on the contest’s card.
enquiry-pinned-done = Done: the question and its answer are now on the contest’s card.
enquiry-unpinned = Removed
enquiry-pinned-staff = These answers are shown on the contest’s card. Tap one to remove it.
enquiry-pinned-none = There are no answers on the contest’s card.
enquiry-news-asked = <b>A question for the organizers</b>
    { $about }

    <blockquote>{ $words }</blockquote>
enquiry-news-answered = <b>The organizer has answered</b>

    <blockquote>{ $question }</blockquote>

    { $answer }
refusal-enquiry-gone = This question no longer exists.
refusal-enquiry-empty = Please write the question or the answer in words.
refusal-enquiry-too-long = That is too long. Please keep it within { $longest } characters.
refusal-enquiries-waiting = { $count ->
        [one] { $count } question of yours is
       *[other] { $count } questions of yours are
    } still waiting. You can ask again as soon as the organizer answers.
refusal-enquiry-answered = This question has already been answered.
refusal-enquiry-unanswered = Answer the question first.
refusal-pinned-enough = The card already shows { $most } answers. Remove one to make room.
