package se.framsteg.shared.file;

import java.io.IOException;

/** A file unpacks to more than it may: a bomb, or something too large to be read here. */
public final class Swollen extends IOException {
    private static final long serialVersionUID = 1L;

    Swollen(String what) {
        super(what);
    }
}
