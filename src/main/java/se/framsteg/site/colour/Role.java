package se.framsteg.site.colour;

import org.jspecify.annotations.Nullable;

/** What a colour of the page is for; the same names as in {@code src/main/frontend/css/1-roles.css}. */
public enum Role {
    FOCUS("--focus-out", false),
    DANGER_INK("--ds-color-danger-text-subtle", false),
    LAKE_SOFT("--lake-soft", false),
    PAPER("--paper", true),
    SURFACE("--surface", true),
    SAND("--sand", true),
    TRACK("--track", true),
    LINE("--line", true),
    DEEP("--deep", true),
    DEEP_STEP("--deep-step", true),
    DEEP_HOVER(null, false),
    DEEP_CURRENT(null, false),
    PINE_SOFT("--pine-soft", true),
    CORAL_SOFT("--coral-soft", true),
    SUN_SOFT("--sun-soft", true),
    SUN_LINE("--sun-line", true),
    SKIP_GROUND("--ds-color-primary-surface-hover", true),
    PINE("--pine", true),
    ON_PINE("--on-pine", true),
    PINE_HOVER("--pine-hover", true),
    CORAL("--coral", true),
    SUN("--sun", true),
    ON_SUN("--on-sun", true),
    SUN_HOVER("--sun-hover", true),
    MARK("--mark", true),
    PICTURE_DEEP("--pic-deep", true),
    PICTURE_ACCENT("--pic-accent", true),
    INK("--ink", true),
    MUTED("--muted", true),
    STRONG_LINE("--strong-line", true),
    LINK("--link", true),
    PINE_INK("--pine-ink", true),
    CORAL_INK("--coral-ink", true),
    SUN_INK("--sun-ink", true),
    SKIP_INK("--ds-color-primary-text-default", true),
    ON_DEEP("--on-deep", true),
    ON_DEEP_SOFT("--on-deep-soft", true),
    ON_DEEP_TEXT("--on-deep-text", true),
    ON_DEEP_MUTED("--on-deep-muted", true),
    ON_DEEP_LINE("--on-deep-line", true);

    private final @Nullable String property;
    private final boolean themed;

    Role(@Nullable String property, boolean themed) {
        this.property = property;
        this.themed = themed;
    }

    /** The custom property of the stylesheet, or null when the colour only arises by laying one over another. */
    public @Nullable String property() {
        return property;
    }

    /** Whether a theme changes it; the others are the same for all associations. */
    boolean themed() {
        return themed;
    }
}
