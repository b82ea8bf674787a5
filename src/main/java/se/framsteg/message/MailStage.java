package se.framsteg.message;

/** The step of an exchange with a mail server that an answer came at (RFC 5321, 3). */
enum MailStage {
    /** Connection, greeting, TLS, user and password: no letter has been mentioned yet. */
    CONNECT,
    MAIL_FROM,
    RCPT_TO,
    /** The server is asked whether it wants the letter's text. */
    DATA,
    /** The text has been handed over. */
    END_OF_DATA
}
