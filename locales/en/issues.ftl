### What the checks found.

issue-age-category-mismatch = The age differs from what the birth dates give: { $computed }
issue-age-category-mismatch-none = The age differs from what the birth dates give: the group does not fit into one category
issue-age-out-of-range = { $child }: outside the contest’s ages
issue-consent-missing = { $child }: no consent of a parent or guardian yet
issue-consents-missing = No consents of parents or guardians yet: { $children }
issue-consents-missing-more = No consents of parents or guardians yet: { $children } and { NUMBER($count) } more
issue-correction-overdue = Returned for correction and not corrected in time
issue-duplicate-of = Looks like an entry already submitted: same children, nomination and title
issue-duration-over-limit = The act lasts { $taken }, up to { $size } is allowed
issue-file-format-not-allowed = The file’s format does not suit: { $field }
issue-form-size-mismatch = “{ $form }” takes { $range }, and the list has { NUMBER($taken) }
issue-institution-limit-all = Entries of the institution so far: { NUMBER($taken) }, allowed: { NUMBER($size) }
issue-institution-limit-here = Entries of the institution in this nomination and age so far: { NUMBER($taken) }, allowed: { NUMBER($size) }
issue-late-submission = Submitted after the end
issue-media-missing = Still missing: { $field }
issue-participant-count-mismatch = Participants declared: { NUMBER($size) }, in the list: { NUMBER($taken) }
issue-participant-limit-exceeded = { $child }: entries so far: { NUMBER($taken) }, allowed: { NUMBER($size) }
issue-work-too-large = The work is larger than allowed: { NUMBER($taken) } cm, the limit is { NUMBER($size) } cm
