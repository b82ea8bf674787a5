package se.framsteg.message;

import java.util.Optional;

/** Where the one who acts gets letters of their own, such as a test of a letter to others. Module account knows it. */
public interface OwnAddress {
    /** Empty when the actor has none. */
    Optional<String> find();
}
