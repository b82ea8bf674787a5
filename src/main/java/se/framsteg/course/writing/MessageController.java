package se.framsteg.course.writing;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.DateMessages;
import se.framsteg.course.DateMessages.Draft;
import se.framsteg.course.DoorLists;
import se.framsteg.course.MessageFile;
import se.framsteg.course.MessageFiles;
import se.framsteg.course.MessageGroup;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Ids;

/** Write, look, try on yourself, send. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/meddelande")
class MessageController {
    private final DateMessages messages;
    private final MessageFiles files;
    private final DoorLists lists;
    private final Access access;

    MessageController(DateMessages messages, MessageFiles files, DoorLists lists, Access access) {
        this.messages = messages;
        this.files = files;
        this.lists = lists;
        this.access = access;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id) {
        return page(id, new Draft(Ids.next(), Set.of(MessageGroup.BOOKED), "", ""), FieldErrors.none(), false, null);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam UUID message,
            @RequestParam(required = false) @Nullable Set<MessageGroup> groups,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "look") String what,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean without,
            Frame frame)
            throws IOException {
        access.require(Right.MESSAGE_SEND, id);
        var chosen = EnumSet.noneOf(MessageGroup.class);
        if (groups != null) {
            groups.stream().filter(Objects::nonNull).forEach(chosen::add); // an empty one is none
        }
        var draft = new Draft(message, chosen, subject.strip(), body.strip());
        var errors = FieldErrors.none();
        if (chosen.isEmpty()) {
            errors.add("groups", "course.message.error.groups");
        }
        if (draft.subject().isEmpty() || draft.subject().length() > 150) {
            errors.add("subject", "course.message.error.subject");
        }
        if (draft.body().isEmpty() || draft.body().length() > 10_000) {
            errors.add("body", "course.message.error.body");
        }
        settleFile(id, message, file, without, errors);
        if (errors.any()) {
            return page(id, draft, errors, false, null);
        }
        return switch (what) {
            case "try" ->
                page(id, draft, errors, true, messages.tryOnMyself(id, draft).isPresent() ? "sent" : "unknown");
            case "send" -> {
                messages.send(id, draft);
                yield new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=skickat");
            }
            default -> page(id, draft, errors, true, null);
        };
    }

    /** Kept also when something else on the form has to be mended: a file cannot be shown again in its field. */
    private void settleFile(UUID id, UUID message, @Nullable MultipartFile file, boolean without, FieldErrors errors)
            throws IOException {
        if (without) {
            files.remove(id, message);
        }
        if (file != null && !file.isEmpty()) {
            var read = file.getSize() > MessageFile.MOST_BYTES
                    ? Optional.<MessageFile>empty()
                    : MessageFile.read(file.getOriginalFilename(), file.getBytes());
            read.ifPresentOrElse(
                    fit -> files.keep(id, message, fit), () -> errors.add("file", "course.message.error.file"));
        }
    }

    private ModelAndView page(UUID id, Draft draft, FieldErrors errors, boolean look, @Nullable String tried) {
        access.require(Right.MESSAGE_SEND, id);
        var view = new ModelAndView("course/writing/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new MessagePage(
                        lists.of(id).date(),
                        draft.id(),
                        draft.groups(),
                        draft.subject(),
                        draft.body(),
                        files.of(id, draft.id()).map(MessageFile::name).orElse(null),
                        errors,
                        look ? messages.preview(id, draft.groups()) : null,
                        tried,
                        messages.of(id)));
        return view;
    }
}
