package se.framsteg.news;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a consent is to be about.
 *
 * @param person somebody who is known here, or null: then the name is all there is
 * @param about what it is for, in words for the person: "en intervju om din väg till jobbet"
 * @param until the last day
 */
public record ConsentFacts(
        UUID scope,
        @Nullable UUID person,
        String name,
        @Nullable String email,
        String about,
        boolean text,
        boolean picture,
        boolean film,
        LocalDate until) {}
