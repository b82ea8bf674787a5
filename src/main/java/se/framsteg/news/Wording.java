package se.framsteg.news;

/**
 * The words of a post in one language.
 *
 * @param body Markdown
 * @param alt what the picture above the text shows
 * @param spoken transcript or summary of the recording, Markdown
 */
public record Wording(String title, String lead, String body, String alt, String spoken) {
    public static final Wording NOTHING = new Wording("", "", "", "", "");

    public static Wording of(String title, String lead, String body) {
        return new Wording(title, lead, body, "", "");
    }

    public Wording seen(String alt) {
        return new Wording(title, lead, body, alt, spoken);
    }

    public Wording heard(String spoken) {
        return new Wording(title, lead, body, alt, spoken);
    }
}
