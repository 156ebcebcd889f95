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
