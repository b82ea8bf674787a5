package se.framsteg.site.colour;

/** How bright the reader wants the page. */
public enum Mode {
    LIGHT,
    DARK
}
