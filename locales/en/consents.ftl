### Consents: each text by itself, for one purpose. Raise the version in src/consents/consent-texts.ts with every change.

consent-processing-contact =
    Consent to the processing of personal data

    I allow the organizers of the contests I enter to process my personal data: surname, given name, patronymic, place of work, position, phone and my address in the messenger.

    Why: to take and check entries, to reach me, to prepare protocols, diplomas and letters of thanks.

    What will be done: collecting, recording, storing, correcting, using, passing to the jury (without the phone), anonymising, deleting, with a program and without one.

    How long: until the contest's materials need no longer be kept, or until I withdraw this consent. I may withdraw it at any time by writing to the organizers; the data will be deleted within 30 days.

    This consent is about me alone and about processing alone. Publishing names and taking photos are not part of it.
consent-paper-attested =
    A parent or guardian of each child marked has signed, on paper, the consent to the processing of the child's personal data for taking part in the contest. The originals are with me; I will hand them to the organizers when asked.

consent-guardian-processing =
    Consent to the processing of a child's personal data

    I, { $guardian }, legal guardian of { $child }, allow the organizer ({ $organizer }) to process the child's personal data: surname, given name, patronymic, date of birth, grade, school, the title of the act or work, the result.

    Contest: { $contest }.

    Why: for taking part in the contest — taking the entry, age categories, the programme, protocols, diplomas.

    What will be done: collecting, recording, storing, correcting, using, passing to the jury, anonymising, deleting, with a program and without one.

    How long: until the contest's materials need no longer be kept, or until I withdraw this consent. I may withdraw it at any time in the bot or in writing to the organizer; the data will be deleted within 30 days.

    Publishing the name and taking photos are not part of this consent.
consent-guardian-distribution =
    Consent to the publication of a child's name and result

    I, { $guardian }, legal guardian of { $child }, allow the organizer ({ $organizer }) to publish on its site and in its communities the child's surname, given name, age and school and the child's result in the contest ({ $contest }), for anyone to see.

    Nothing else may be published. If I do not agree, the child takes part all the same, and published results show the entry number in place of the name.

    How long: as long as the contest's materials are published, or until I withdraw this consent. I may withdraw it at any time in the bot or in writing to the organizer; the publication will end.
consent-guardian-photo =
    Consent to photos and video of a child

    I, { $guardian }, legal guardian of { $child }, allow the organizer ({ $organizer }) to take photos and video of the child during the contest ({ $contest }) and to show them on its site and in its communities.

    If I do not agree, the child takes part all the same, and pictures of the child are not shown.

    How long: as long as the contest's materials are published, or until I withdraw this consent. I may withdraw it at any time in the bot or in writing to the organizer.
blank-title = Guardians' consents: { $contest }
blank-signing = Date { $line }    Signature { $line }
