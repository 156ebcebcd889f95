### Entries an organizer makes for a school.

entering-button = Enter for a school
entering-which-way = { $contest }: how did the school’s entry come?
entering-letter = By post or email
entering-paper = On paper
entering-phone = By phone
entering-begun = You are entering for a school. As the teacher’s phone, give the number where the school can be reached.
