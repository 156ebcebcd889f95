### Order in the lists: which children are one, which institutions are one.

command-tidy = Similar children and institutions

tidy-title = These are worth a look: children and institutions that look alike. Nothing is merged without you.
tidy-title-button = ← To the list
tidy-all-tidy = All tidy: no children look alike, no new institutions.
tidy-pairs = Children who look alike: { NUMBER($count) }
tidy-twin-institutions = Institutions that look alike: { NUMBER($count) }
tidy-next = Next ▸

tidy-pair = <b>Is this the same child?</b> ({ NUMBER($at) } of { NUMBER($of) })
tidy-child = • <b>{ $child }</b>
    { $institutions } · { $entries }
tidy-likeness-spelling = One letter differs.
tidy-likeness-day-and-month = Day and month of birth are swapped.
tidy-same = Yes, the same
tidy-different = No, two
tidy-joined = These are now one child.
tidy-kept-apart = Remembered: these are two children.
tidy-no-pairs = No more children look alike.

tidy-shared = { $child } is also here: { $entries }
tidy-part = This is another child…
tidy-part-whom = Which of them is actually another child?
tidy-part-nobody = The children of this entry are not in any other.
tidy-part-ask-institution = { $child }: treat as another child in all entries of this institution?
tidy-part-ask-entry = { $child }: treat as another child in this entry?
tidy-part-yes = Yes, another child
tidy-parted = Done, these are two children now. Entries affected: { NUMBER($count) }.

tidy-this-is = This is { $name }
tidy-search = Find in the directory…
tidy-search-ask = Write which institution it is. For example: school 363
tidy-search-none = The directory has nothing like that. Try the kind and number, or the name.
tidy-search-found = Here is what was found:
tidy-to-proposals = ← To the new institutions
tidy-merge-ask = “{ $from }” becomes part of “{ $into }”. This cannot be undone.
    Entries that move: { NUMBER($entries) }, contacts with their rights: { NUMBER($contacts) }. The old name is remembered.
tidy-merge-yes = Merge
tidy-merged = ✅ Done, “{ $into }” stays. Entries and drafts moved: { NUMBER($entries) }.
tidy-twins = <b>Is this one institution?</b> ({ NUMBER($at) } of { NUMBER($of) })
    • { $one }
    • { $other }
tidy-stays = Keep: { $name }
tidy-no-twins = No institutions look alike.

refusal-children-in-one-entry = These children are in one entry, so they are two different children.
refusal-child-alone = This child is not in any other entry, so there is nothing to separate.
refusal-child-unknown = This child no longer exists. Open the list again: /tidy
refusal-institution-not-mergeable = They cannot be merged: one of them has already been merged, or is not in the directory.
