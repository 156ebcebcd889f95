papers-button = Parents’ consents: { $covered } of { $of }
papers-title = <b>Parents’ consents: { $covered } of { $of }</b>
papers-legend = ⬜ none yet · 📱 decided in the bot · 📄 on paper with you · ✅ paper seen by the organizer

    The easiest way is to forward a link to the parents: each finds their own child.
papers-legend-staff = ⬜ none yet · 📱 decided in the bot · 📄 on paper at the school · ✅ paper seen by you
papers-button-link = Link for parents
papers-button-blanks = Print: taking part
papers-button-blanks-others = Print: the others
papers-button-all-in-hand = I have everyone’s papers
papers-button-in-hand = I have the paper
papers-button-not-in-hand = No paper after all
papers-button-scan = Attach a scan
papers-button-see-scan = See the scan
papers-button-confirm = Papers seen: { $count }
papers-button-decline = Paper not acceptable
papers-button-back = To the consents
papers-noted = Noted
papers-send-scan = Send a photo or scan of the signed consent: { $child }.
papers-as-picture = Please send a photo or a file with the scan.
papers-scan-kept = The scan is attached. The organizer will see it.
papers-no-scan = No scan; the school has the paper
papers-scan-gone = The scan could not be opened. Ask the school to send it again.
papers-confirmed = Marked as seen
papers-declined = The school will be told
papers-unconfirmed = { $count ->
        [one] { $count } paper consent not seen yet
       *[other] { $count } paper consents not seen yet
    }
papers-forward = Forward the next message to the parents. One link works for all: each parent names their own child and sees no other.
papers-invitation = Dear parents! Your child takes part in a contest: { $title }.

    Open the link, name your child and choose what you agree to. It takes two minutes:
    { $link }
papers-blanks = { $count ->
        [one] { $count } blank form. Print it and have the parent sign.
       *[other] { $count } blank forms, each on its own page. Print them and have the parents sign.
    }
papers-no-blanks = No forms to print: all parents have decided in the bot.
