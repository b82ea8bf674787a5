package se.framsteg.site.theme;

import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.Style;
import se.framsteg.site.colour.BaseColours;
import se.framsteg.site.colour.Colour;

/** The form for colours and mark, with some to begin from. */
record ThemePage(Association association, Style inUse, ThemeForm form, FieldErrors errors) {
    /** Colours to begin from, named after what has them. */
    record Suggestion(String key, BaseColours colours) {
        List<Colour> shown() {
            return List.of(colours.main(), colours.accent(), colours.invitation(), colours.neutral());
        }
    }

    List<Suggestion> suggestions() {
        return List.of(
                new Suggestion("pine", BaseColours.OURS),
                suggestion("lake", "#1F4E79", "#B5532D", "#F0B95B", "#7C8288"),
                suggestion("heather", "#6B3A6E", "#A8482F", "#F2C14E", "#877C84"),
                suggestion("birch", "#3F6B2F", "#B3421F", "#F4C95D", "#8A8468"),
                suggestion("brick", "#8A3324", "#1F5F7A", "#F0C36B", "#8C7A6B"),
                suggestion("slate", "#3B4A57", "#B4462C", "#E8B84A", "#7D848A"));
    }

    private static Suggestion suggestion(String key, String main, String accent, String invitation, String neutral) {
        return new Suggestion(
                key, new BaseColours(Colour.of(main), Colour.of(accent), Colour.of(invitation), Colour.of(neutral)));
    }

    String link(Frame frame, Suggestion suggestion) {
        return at(frame) + "/prov?"
                + ThemeForm.of(suggestion.colours(), form.fields().getOrDefault("initials", ""))
                        .query();
    }

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/tema");
    }
}
