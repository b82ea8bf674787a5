package se.framsteg.shared;

import java.util.HexFormat;
import java.util.UUID;

/**
 * What stands on the picture that goes with a shared address: nothing about a person.
 *
 * @param kind the word for it in the picture's address
 * @param eyebrow what kind of thing it is, small above the title
 * @param line when and where, below the title
 * @param project slug of its project, or empty; decides whether the statement of EU support stands on it
 */
public record ShareCard(String kind, UUID id, String eyebrow, String title, String line, String project) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Changes when cards are drawn in another way. */
    private static final String EDITION = "1";

    private static final UUID NOBODY = new UUID(0, 0);

    /** The card of a page that has none of its own. */
    public static ShareCard ofSite(Frame frame) {
        return new ShareCard("sida", NOBODY, "", frame.associationName(), frame.associationTowns(), "");
    }

    /** A mark of everything that is drawn, so that the picture may be kept for ever. */
    public String hash(Frame frame) {
        var look = frame.look();
        var drawn = String.join(
                "\u001f",
                EDITION,
                kind,
                id.toString(),
                eyebrow,
                title,
                line,
                frame.associationName(),
                look.ground(),
                look.icon(),
                look.initials(),
                frame.lang());
        return HexFormat.of().formatHex(Secret.hashOf(drawn), 0, 6);
    }

    /** What stands on it, for those who do not see it. */
    public String words() {
        return String.join(
                ". ",
                java.util.stream.Stream.of(eyebrow, title, line)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /** The whole address of the picture. */
    public String address(Frame frame) {
        var path = "/kort/" + kind + "/" + id + "-" + hash(frame) + ".png";
        return frame.whole(path);
    }
}
