package se.framsteg.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose posts are shown: an association's own and those of projects that it shares, or, at the root of the installation, all.
 *
 * @param association null: the whole installation
 * @param base what whole addresses on it begin with, without a slash at the end
 */
public record Site(@Nullable UUID association, String base) {}
