package se.framsteg.person;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies behind the alias of a protected person, for the few who may see it. */
public record ProtectedPerson(
        UUID person,
        ProtectionKind kind,
        String realName,
        @Nullable LocalDate birthDate,
        OffsetDateTime recordedAt) {}
