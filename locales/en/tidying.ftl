### Order in the lists: which children are one, which institutions are one.

command-tidy = Children and institutions that look alike

tidy-title = Here is what deserves a look: children and institutions that look alike. Nothing is joined without you.
tidy-title-button = ← To the list
tidy-all-tidy = All is tidy: no children look alike, no new institutions.
tidy-pairs = Children who look alike: { NUMBER($count) }
tidy-twin-institutions = Institutions that look alike: { NUMBER($count) }
tidy-next = Next ▸

tidy-pair = <b>Is this one child?</b> ({ NUMBER($at) } of { NUMBER($of) })
tidy-child = • <b>{ $child }</b>
    { $institutions } · { $entries }
tidy-likeness-spelling = One letter differs.
tidy-likeness-day-and-month = Day and month of birth are swapped.
tidy-same = Yes, one
tidy-different = No, two
tidy-joined = This is one child now.
tidy-kept-apart = Remembered: these are two children.
tidy-no-pairs = No more children look alike.

tidy-shared = { $child } is also here: { $entries }
tidy-part = This is another child…
tidy-part-whom = Which of them is really another child?
tidy-part-nobody = The children of this entry are nowhere else.
tidy-part-ask-institution = { $child }: take for another child in all entries of this institution?
tidy-part-ask-entry = { $child }: take for another child in this entry?
tidy-part-yes = Yes, another child
tidy-parted = Done, these are two children now. Entries concerned: { NUMBER($count) }.

tidy-this-is = This is { $name }
tidy-search = Find in the directory…
tidy-search-ask = Write which institution it is. For example: школа 363
tidy-search-none = The directory has no such thing. Try kind and number, or the name.
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

refusal-children-in-one-entry = These children stand in one entry, so they are two.
refusal-child-alone = This child is nowhere else: there is nobody to be parted from.
refusal-child-unknown = There is no such child any more. Open the list again: /tidy
refusal-institution-not-mergeable = They cannot be merged: one of them is merged already, or is not in the directory.
