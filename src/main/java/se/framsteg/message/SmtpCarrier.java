package se.framsteg.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands letters to the office's mail server over SMTP. */
class SmtpCarrier implements Carrier {
    private static final String PATIENCE = "20000";

    private final SmtpSettings settings;
    private final Session session;

    SmtpCarrier(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.smtp.from", settings.sender().text());
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls().equals("direct")));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(!settings.tls().equals("none")));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(settings.tls().equals("required")));
        return properties;
    }

    @Override
    public boolean ready() {
        return settings.present();
    }

    @Override
    public Way open() {
        return new SmtpWay();
    }

    private class SmtpWay implements Way {
        private final SMTPTransport transport;

        SmtpWay() {
            try {
                transport = (SMTPTransport) session.getTransport("smtp");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Answer carry(ReadyLetter letter) {
            try {
                if (!transport.isConnected()) {
                    connect();
                }
            } catch (MessagingException e) {
                return new MailRefusal(MailStage.CONNECT, 0, String.valueOf(e.getMessage())).answer(letter.address());
            }
            try {
                var message = new MailMessage(session, letter, settings);
                transport.sendMessage(message, message.getAllRecipients());
                return new Answer.Accepted(MailRefusal.cleaned(transport.getLastServerResponse(), letter.address()));
            } catch (MessagingException e) {
                return refusal(e).answer(letter.address());
            }
        }

        private void connect() throws MessagingException {
            if (settings.user().isBlank()) {
                transport.connect();
            } else {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException goneAlready) {
                // The letters are accepted or not by now; how the connection ends says nothing about them.
                return;
            }
        }
    }

    /** What the library hides in a chain of exceptions: the step and the server's own words. */
    private static MailRefusal refusal(MessagingException failure) {
        for (Throwable one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address) {
                return new MailRefusal(
                        MailStage.RCPT_TO, address.getReturnCode(), String.valueOf(address.getMessage()));
            }
            if (one instanceof SMTPSendFailedException sending) {
                return new MailRefusal(
                        stage(sending.getCommand()), sending.getReturnCode(), String.valueOf(sending.getMessage()));
            }
        }
        return new MailRefusal(MailStage.END_OF_DATA, 0, String.valueOf(failure.getMessage()));
    }

    private static MailStage stage(String command) {
        if (command.startsWith("MAIL")) {
            return MailStage.MAIL_FROM;
        }
        return command.startsWith("DATA") ? MailStage.DATA : MailStage.END_OF_DATA;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
