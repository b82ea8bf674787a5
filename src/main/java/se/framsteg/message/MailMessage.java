package se.framsteg.message;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** A letter as mail: plain text first, the page beside it, a calendar entry where clients look for it, files after. */
class MailMessage extends MimeMessage {
    private static final byte[] EMBLEM = emblem();

    private final String messageId;

    MailMessage(Session session, ReadyLetter letter, SmtpSettings settings) throws MessagingException {
        super(session);
        messageId = letter.messageId();
        try {
            setFrom(new InternetAddress(settings.sender().text(), settings.senderName(), "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        if (letter.replyTo() != null) {
            setReplyTo(new InternetAddress[] {new InternetAddress(letter.replyTo(), true)});
        }
        setSubject(letter.subject(), "UTF-8");
        setSentDate(Date.from(letter.putAt()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", letter.language().toLowerCase(Locale.ROOT));
        if (letter.list() != null) {
            belongTo(letter.list());
        }
        setContent(parts(letter));
        saveChanges();
    }

    /** The button of mail programs that leaves a list by one click (RFC 2369, 2919, 8058). */
    private void belongTo(Letter.Listing list) throws MessagingException {
        setHeader("List-Id", "<" + list.id() + ">");
        setHeader("List-Unsubscribe", "<" + list.leave() + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        setHeader("Precedence", "bulk");
    }

    private static MimeMultipart parts(ReadyLetter letter) throws MessagingException {
        var readings = new MimeMultipart("alternative");
        readings.addBodyPart(text(letter.text(), "plain"));
        readings.addBodyPart(page(letter.html()));
        var all = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(readings);
        all.addBodyPart(body);
        for (var file : letter.attachments()) {
            if (file.contentType().startsWith("text/calendar")) {
                readings.addBodyPart(part(file, file.contentType()));
                all.addBodyPart(named(part(file, "application/ics"), file.name()));
            } else {
                all.addBodyPart(named(part(file, file.contentType()), file.name()));
            }
        }
        return all;
    }

    /** The page, with the emblem beside it when it shows one: readers of mail fetch no pictures from elsewhere. */
    private static MimeBodyPart page(String html) throws MessagingException {
        var page = text(html, "html");
        if (!html.contains("cid:eu")) {
            return page;
        }
        var emblem = new MimeBodyPart();
        emblem.setDataHandler(new DataHandler(new ByteArrayDataSource(EMBLEM, "image/png")));
        emblem.setHeader("Content-Transfer-Encoding", "base64");
        emblem.setContentID("<eu>");
        emblem.setDisposition(Part.INLINE);
        var related = new MimeMultipart("related", page, emblem);
        var both = new MimeBodyPart();
        both.setContent(related);
        return both;
    }

    private static byte[] emblem() {
        try (var picture = new ClassPathResource("static/assets/eu.png").getInputStream()) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static MimeBodyPart part(Letter.Attachment file, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart named(MimeBodyPart part, String name) throws MessagingException {
        try {
            part.setFileName(MimeUtility.encodeText(name, "UTF-8", null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return part;
    }

    /** The same for every attempt: whoever gets a second copy after a crash can tell that it is one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
