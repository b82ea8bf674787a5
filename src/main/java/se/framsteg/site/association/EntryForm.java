package se.framsteg.site.association;

import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Ids;
import se.framsteg.site.MenuEntry;

/** A line of the menu as it was typed. */
record EntryForm(
        @Nullable String target,
        @Nullable String labelSv,
        @Nullable String labelEn,
        @Nullable String labelEasy,
        @Nullable Boolean hide) {

    static EntryForm empty() {
        return new EntryForm("", "", "", "", false);
    }

    static EntryForm of(MenuEntry entry) {
        return new EntryForm(entry.target(), entry.labelSv(), entry.labelEn(), entry.labelEasy(), entry.hidden());
    }

    MenuEntry entry(boolean asHidden) {
        return new MenuEntry(Ids.next(), target(), labelSv(), labelEn(), labelEasy(), asHidden);
    }

    boolean hidden() {
        return Boolean.TRUE.equals(hide);
    }

    @Override
    public String target() {
        return Typed.text(target);
    }

    @Override
    public String labelSv() {
        return Typed.text(labelSv);
    }

    @Override
    public String labelEn() {
        return Typed.text(labelEn);
    }

    @Override
    public String labelEasy() {
        return Typed.text(labelEasy);
    }
}
