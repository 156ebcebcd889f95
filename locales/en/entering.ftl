### Entries an organizer makes for a school.

entering-button = Enter for a school
entering-which-way = { $contest }: how did the school’s entry come?
entering-letter = By letter
entering-paper = On paper
entering-phone = By phone
entering-begun = Entering for a school. As the teacher’s phone give the one at which the school can be reached.
