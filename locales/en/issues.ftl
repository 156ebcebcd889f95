### What the checks found.

issue-age-category-mismatch = The birth dates suggest another age category: { $computed }
issue-age-category-mismatch-none = The birth dates do not fit this age category: the group does not fit into any single one
issue-age-out-of-range = { $child }: outside the contest’s ages
issue-consent-missing = { $child }: no parent’s consent yet
issue-consents-missing = No parents’ consents yet: { $children }
issue-consents-missing-more = No parents’ consents yet: { $children } and { NUMBER($count) } more
issue-correction-overdue = Returned for correction, not corrected in time
issue-duplicate-of = Looks like an entry already submitted: same children, nomination and title
issue-duration-over-limit = The act lasts { $taken }; at most { $size } is allowed
issue-file-format-not-allowed = Wrong file format: { $field }
issue-form-size-mismatch = “{ $form }” is for { $range }, and the list has { NUMBER($taken) }
issue-institution-limit-all = Over the institution’s limit: { NUMBER($taken) } submitted before, { NUMBER($size) } allowed
issue-institution-limit-here = Over the institution’s limit in this nomination and age: { NUMBER($taken) } submitted before, { NUMBER($size) } allowed
issue-late-submission = Submitted after the deadline
issue-media-missing = Still missing: { $field }
issue-participant-count-mismatch = Participants: { NUMBER($size) } declared, { NUMBER($taken) } in the list
issue-participant-limit-exceeded = { $child }: over the limit of entries, already in { NUMBER($taken) }, { NUMBER($size) } allowed
issue-work-too-large = The work is too large: { NUMBER($taken) } cm, the limit is { NUMBER($size) } cm
