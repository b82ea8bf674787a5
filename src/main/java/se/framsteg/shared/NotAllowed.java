package se.framsteg.shared;

/** The one who asks may know that it exists, but not do this (403). */
public final class NotAllowed extends Problem {
    public NotAllowed() {
        super("Not allowed");
    }
}
