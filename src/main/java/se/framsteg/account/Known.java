package se.framsteg.account;

import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody who has shown that a mailbox is theirs.
 *
 * @param staff a colleague, who needs a second factor before anything of work is shown
 * @param enrolled whether the colleague has one already
 */
public record Known(UUID id, String name, boolean staff, boolean enrolled) implements Serializable {}
