package se.framsteg.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/**
 * One letter to one address, as its sender wrote it. The key is what makes it unique: a second letter with the same key is
 * never sent. The owner is asked just before sending whether the letter is still wanted.
 */
public record Letter(
        MailAddress address, Language language, String key, Owner owner, Content content, Handling handling) {

    /** Who stands behind a letter, and why it was written. */
    public record Owner(String kind, UUID id, String reason) {}

    /** What the letter says. */
    public record Content(
            String subject,
            List<Block> blocks,
            List<Attachment> attachments,
            @Nullable Invitation invitation) {
        public Content {
            subject = oneLine(subject);
            blocks = List.copyOf(blocks);
            attachments = List.copyOf(attachments);
        }
    }

    /** Where the letter belongs. A secret one opens a door: never shown to staff, erased when sent, never sent again. */
    public record Handling(
            @Nullable MailAddress replyTo,
            @Nullable UUID scope,
            @Nullable UUID person,
            boolean secret,
            @Nullable Listing list) {}

    /**
     * A letter to everybody on a list: mail programs show a button that leaves it (RFC 8058), and all other letters go before.
     *
     * @param id names the list for ever, such as {@code nyhetsbrev.forbundet.exempel.se}
     * @param leave address that takes the reader off the list when something is posted to it
     */
    public record Listing(String id, String leave) {
        public Listing {
            if (!id.matches("[A-Za-z0-9.-]{1,200}") || !leave.matches("https?://[^\\s<>,\\p{Cntrl}]{1,900}")) {
                throw new IllegalArgumentException("A list has a name and an address to leave it by");
            }
        }
    }

    /** A piece of the letter, in the order it is read. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Action.class, name = "action"),
        @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Block.Opening.class, name = "opening"),
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Link.class, name = "link")
    })
    public sealed interface Block {
        record Paragraph(String text) implements Block {}

        /** The one thing to do: a button in the picture, an address on a line of its own in plain text. */
        record Action(String label, String url) implements Block {}

        record Facts(Map<String, String> rows) implements Block {}

        /** The writer's own first words, instead of our greeting. */
        record Opening(String text) implements Block {}

        record Heading(String text) implements Block {}

        /** One of several things to read: a title that is a link, and a few words about it. */
        record Link(String title, String url, String text) implements Block {}
    }

    /** A file that goes with the letter. */
    public record Attachment(String name, String contentType, byte[] content) {
        private static final String TYPE = "[\\w.+-]+/[\\w.+-]+(; [\\w-]+=[\\w.-]+)*";

        public Attachment {
            name = oneLine(name).replaceAll("[\\\\/\"]", "-");
            contentType = contentType.matches(TYPE) ? contentType : "application/octet-stream";
        }
    }

    public Letter {
        key = oneLine(key);
    }

    /** Throws when the address cannot be written to: forms ask {@link MailAddress#parse} first. */
    public static Letter to(String address, Language language) {
        return new Letter(
                MailAddress.of(address),
                language.ofLetters(),
                "",
                new Owner("", new UUID(0, 0), ""),
                new Content("", List.of(), List.of(), null),
                new Handling(null, null, null, false, null));
    }

    /** Unique in the installation: reason, object and version, for example {@code signup-confirm:<id>}. */
    public Letter key(String unique) {
        return new Letter(address, language, unique, owner, content, handling);
    }

    /** The kind names a {@link LetterOwner}; without one the letter is always wanted. */
    public Letter owner(String kind, UUID id, String reason) {
        return new Letter(address, language, key, new Owner(kind, id, reason), content, handling);
    }

    /** Starts with what happened, not with the system's name. Line breaks become spaces. */
    /** A line break would begin a header of its own. */
    public Letter subject(String text) {
        return with(new Content(
                text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(),
                content.blocks,
                content.attachments,
                content.invitation));
    }

    public Letter paragraph(String text) {
        return with(new Block.Paragraph(text));
    }

    public Letter action(String label, String url) {
        return with(new Block.Action(label, url));
    }

    public Letter opening(String text) {
        return with(new Block.Opening(text));
    }

    public Letter heading(String text) {
        return with(new Block.Heading(text));
    }

    public Letter link(String title, String url, String text) {
        return with(new Block.Link(title, url, text));
    }

    /** Label and value, in the order given. */
    public Letter facts(Map<String, String> rows) {
        return with(new Block.Facts(new LinkedHashMap<>(rows)));
    }

    public Letter attach(String name, String contentType, byte[] file) {
        var more = added(content.attachments, new Attachment(name, contentType, file));
        return with(new Content(content.subject, content.blocks, more, content.invitation));
    }

    public Letter calendar(Invitation entry) {
        return with(new Content(content.subject, content.blocks, content.attachments, entry));
    }

    public Letter replyTo(String other) {
        return with(
                new Handling(MailAddress.of(other), handling.scope, handling.person, handling.secret, handling.list));
    }

    /** The project the letter belongs to: its staff see it in the log, and it carries the statement of EU support. */
    public Letter scope(@Nullable UUID project) {
        return with(new Handling(handling.replyTo, project, handling.person, handling.secret, handling.list));
    }

    public Letter person(@Nullable UUID who) {
        return with(new Handling(handling.replyTo, handling.scope, who, handling.secret, handling.list));
    }

    /** For letters that open a door, such as a sign-in link. */
    public Letter secret() {
        return with(new Handling(handling.replyTo, handling.scope, handling.person, true, handling.list));
    }

    /** For letters to everybody on a list. */
    public Letter list(Listing list) {
        return with(new Handling(handling.replyTo, handling.scope, handling.person, handling.secret, list));
    }

    private Letter with(Block block) {
        var more = added(content.blocks, block);
        return with(new Content(content.subject, more, content.attachments, content.invitation));
    }

    private Letter with(Content other) {
        return new Letter(address, language, key, owner, other, handling);
    }

    private Letter with(Handling other) {
        return new Letter(address, language, key, owner, content, other);
    }

    private static <T> List<T> added(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    /** A header is one line: whatever breaks it becomes a space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
