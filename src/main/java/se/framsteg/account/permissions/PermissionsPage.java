package se.framsteg.account.permissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.FieldErrors;

/** What the page about access shows: each colleague with the roles, and the form for one more. */
record PermissionsPage(
        List<Colleague> colleagues,
        Map<String, String> roles,
        Map<String, String> scopes,
        GrantForm form,
        FieldErrors errors,
        boolean mayLock) {

    record Colleague(
            UUID person,
            String name,
            String email,
            boolean secondFactor,
            boolean locked,
            boolean me,
            List<Given> roles) {}

    record Given(
            UUID grant,
            String role,
            String scope,
            LocalDate from,
            @Nullable LocalDate to) {}
}
