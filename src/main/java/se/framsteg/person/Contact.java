package se.framsteg.person;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way to reach somebody within a project. */
public record Contact(UUID id, UUID projectId, Kind kind, String value, boolean confirmed) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,20}");

    public enum Kind {
        EMAIL,
        PHONE;

        public String key() {
            return "person.contact." + name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean accepts(@Nullable String typed) {
            return typed != null
                    && typed.length() <= 254
                    && (this == EMAIL ? Contact.EMAIL : Contact.PHONE)
                            .matcher(typed.strip())
                            .matches();
        }
    }
}
