package se.framsteg.person.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.person.Identities;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Frame;

/** Protected personal data of one person: hide, correct, end, forget the old number. */
@Controller
@RequestMapping("/arbete/personer/{id}/skydd")
class ProtectionController {
    private final Protection protection;
    private final Identities identities;

    ProtectionController(Protection protection, Identities identities) {
        this.protection = protection;
        this.identities = identities;
    }

    @PostMapping
    String protect(@PathVariable UUID id, @RequestParam ProtectionKind kind, Frame frame) {
        protection.protect(id, kind);
        return toPerson(frame, id);
    }

    @PostMapping("/andra")
    String change(
            @PathVariable UUID id,
            @RequestParam ProtectionKind kind,
            @RequestParam String realName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate birthDate,
            Frame frame) {
        if (!People.isName(realName)) {
            throw new Conflict("person.name.empty");
        }
        protection.change(id, kind, realName, birthDate);
        return toPerson(frame, id);
    }

    @PostMapping("/avsluta")
    String lift(@PathVariable UUID id, Frame frame) {
        protection.lift(id);
        return toPerson(frame, id);
    }

    @PostMapping("/glom-gamla-nummer")
    String forget(@PathVariable UUID id, Frame frame) {
        identities.forgetReplaced(id);
        return toPerson(frame, id);
    }

    private static String toPerson(Frame frame, UUID id) {
        return "redirect:" + frame.link("/arbete/personer/" + id);
    }
}
