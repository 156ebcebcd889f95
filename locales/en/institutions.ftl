### Institutions: their kinds and the report of loading the directory.

institution-kind-school = school
institution-kind-lyceum = lyceum
institution-kind-gymnasium = gymnasium
institution-kind-kindergarten = kindergarten
institution-kind-art-school = children’s art school
institution-kind-music-school = children’s music school
institution-kind-children-art-house = children’s creativity house
institution-kind-children-art-center = children’s creativity centre
institution-kind-extracurricular-center = extracurricular centre
institution-kind-culture-house = house of culture
institution-kind-ngo = non-profit organisation
institution-kind-other = something else


directory-checked = The directory is in order: { $institutions ->
    [one] { $institutions } institution
   *[other] { $institutions } institutions
}, { $districts ->
    [one] { $districts } district
   *[other] { $districts } districts
}.
directory-loaded = The directory is loaded: { NUMBER($added) } new, { NUMBER($changed) } changed, { NUMBER($same) } unchanged.
directory-file-faulty = The file has { $faults ->
    [one] { $faults } fault
   *[other] { $faults } faults
}, nothing was changed:
directory-fault-unknown-district = the directory has no district “{ $id }”
directory-fault-duplicate-key = the key “{ $id }” is taken above
directory-command-usage = Check a file: npm run institutions -- check FILE. Load it: npm run institutions -- load FILE.
