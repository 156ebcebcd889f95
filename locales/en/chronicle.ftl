chronicle-button = History
chronicle-title = <b>History:</b> { $of }
chronicle-nothing = Nothing has happened yet.
chronicle-page = Page { $page } of { $pages }
chronicle-answers = answers in the draft ({ NUMBER($count) })
chronicle-program = the bot
chronicle-part = { $name ->
        [nomination] nomination
        [nominations] nominations
        [form] line-up
        [forms] line-ups
        [institutionId] institution
        [ensembleName] ensemble
        [declaredCount] number of participants
        [participants] participants
        [declaredCategory] age category
        [age_categories] age categories
        [teachers] teachers
        [accompanist] accompanist
        [title] title
        [opens_at] opening
        [closes_at] end of entries
        [edit_ends_at] end of edits
        [withdraw_ends_at] end of withdrawals
        [stages] stages
        [limits] limits
        [fields] questions
        [checks] checks
        [criteria] criteria
        [award_degrees] degrees
        [regulations] regulations
       *[other] other
    }
deed-absorbed = another one merged into it
deed-accepted = accepted
deed-added = added
deed-answer-pinned = answer shown to everybody
deed-answer-unpinned = answer taken off the card
deed-answered = answer in a draft
deed-archive-taken = archive of files taken
deed-cancelled = draft deleted
deed-changed = changed
deed-child-corrected = child’s data corrected
deed-child-joined = two records of a child joined
deed-child-parted = records of a child separated
deed-confirmed = confirmed
deed-consent-given = consent given
deed-consent-refused = consent refused
deed-consent-withdrawn = consent withdrawn
deed-contact-confirmed = contact confirmed
deed-contact-left = contact left
deed-contact-revoked = contact revoked
deed-copied = copied
deed-correction-overdue = correction overdue
deed-edited = edited
deed-explained = reason written
deed-exported = file taken
deed-extended = extended
deed-file-opened = file opened
deed-finished = finished
deed-handover-offered = offered to hand over
deed-imported = imported from a table
deed-institution-merged = institution merged
deed-listed = pasted as a list
deed-loaded = loaded from a file
deed-merged = merged
deed-offer-declined = offer declined
deed-offer-lapsed = offer lapsed
deed-offer-taken = offer taken
deed-offered = place offered
deed-own-entries-exported = own entries downloaded as a table
deed-paper-declined = paper consent declined
deed-papers-confirmed = paper consents confirmed
deed-programme-begun = programme begun
deed-programme-changed = programme changed
deed-programme-dropped = programme deleted
deed-programme-moved = programme moved along with its concert
deed-programme-published = programme published
deed-proposed = proposed
deed-protocol-written = protocol saved
deed-purged = personal data erased
deed-recorded = award recorded
deed-rejected = not accepted
deed-report-taken = report taken
deed-restored = restored
deed-results-published = results published
deed-returned = returned for correction
deed-role-given = role given
deed-role-taken = role taken
deed-set-aside = moved to the waiting list
deed-started = draft begun
deed-submitted = submitted
deed-taken-back = award taken back
deed-taken-over = taken over by a contact
deed-tally-shared = totals shared
deed-tally-unshared = shared link closed
deed-waiting-again = waiting again
deed-waitlisted = put on the waiting list
deed-withdrawn = withdrawn
deed-other = { $action }
