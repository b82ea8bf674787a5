/** The keys that never lie in the database: for encryption, for look-up, for links and for backups. */
@NamedInterface("keys")
@NullMarked
package se.framsteg.shared.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
