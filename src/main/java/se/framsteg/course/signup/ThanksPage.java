package se.framsteg.course.signup;

/** What happens next, after the form: a letter to open, or a place in the queue. */
record ThanksPage(SignUpPage date, boolean queued) {}
