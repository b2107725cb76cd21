"""Who does what until when: names of bodies, their roles, deadlines."""
