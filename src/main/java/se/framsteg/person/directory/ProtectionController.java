package se.framsteg.person.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Confirmed;
import se.framsteg.person.Identities;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Protected personal data of one person: hide, look behind, correct, end, forget the old number. */
@Controller
@RequestMapping("/arbete/personer/{id}/skydd")
class ProtectionController {
    private final Protection protection;
    private final Identities identities;
    private final Directory directory;

    ProtectionController(Protection protection, Identities identities, Directory directory) {
        this.protection = protection;
        this.directory = directory;
        this.identities = identities;
    }

    @PostMapping
    String protect(@PathVariable UUID id, @RequestParam ProtectionKind kind, Frame frame) {
        protection.protect(id, kind);
        return toPerson(frame, id);
    }

    /** What lies behind the alias stands in this answer only, and that it was shown is written down first. */
    @Confirmed
    @PostMapping("/visa")
    String unseal(@PathVariable UUID id, Model model) {
        var page = directory.page(id, null, NumberForm.empty(), FieldErrors.none(), null, null, true);
        if (page.behind() == null) {
            throw new NotFound("protection");
        }
        model.addAttribute("page", page);
        return "person/directory/person";
    }

    @Confirmed
    @PostMapping("/andra")
    String change(
            @PathVariable UUID id,
            @RequestParam ProtectionKind kind,
            @RequestParam String realName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate birthDate,
            @RequestParam(defaultValue = "") String version,
            Frame frame) {
        if (!People.isName(realName)) {
            throw new Conflict("person.name.empty");
        }
        protection.change(id, kind, realName, birthDate, version);
        return toPerson(frame, id);
    }

    @Confirmed
    @PostMapping("/avsluta")
    String lift(@PathVariable UUID id, Frame frame) {
        protection.lift(id);
        return toPerson(frame, id);
    }

    @Confirmed
    @PostMapping("/glom-gamla-nummer")
    String forget(@PathVariable UUID id, Frame frame) {
        identities.forgetReplaced(id);
        return toPerson(frame, id);
    }

    private static String toPerson(Frame frame, UUID id) {
        return "redirect:" + frame.link("/arbete/personer/" + id);
    }
}
