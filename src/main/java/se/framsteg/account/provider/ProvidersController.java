package se.framsteg.account.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.access.Confirmed;
import se.framsteg.account.Connection;
import se.framsteg.account.ProviderChange;
import se.framsteg.account.ProviderSwitch;
import se.framsteg.account.Providers;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

@Controller
@RequestMapping("/arbete/inloggning")
class ProvidersController {
    private final Providers providers;
    private final ProviderSwitch switches;
    private final ProviderPages pages;
    private final BusinessClock clock;

    ProvidersController(Providers providers, ProviderSwitch switches, ProviderPages pages, BusinessClock clock) {
        this.providers = providers;
        this.switches = switches;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("providers", providers.all());
        return "account/provider/list";
    }

    @GetMapping("/ny")
    String fresh(Frame frame, Model model) {
        return page(pages.fresh(frame.words(), ProviderForm.empty(), FieldErrors.none()), model);
    }

    @Confirmed
    @PostMapping
    String add(ProviderForm form, Frame frame, HttpServletResponse response, Model model) {
        var errors = form.check(clock.today());
        if (!errors.any()) {
            switch (providers.add(form.facts(), form.clientSecret(), Instant.now())) {
                case ProviderChange.Done(var id) -> {
                    return back(frame, id);
                }
                case ProviderChange.Wrong(var field, var key, var detail) -> errors.add(field, key, detail);
            }
        }
        response.setStatus(422);
        return page(pages.fresh(frame.words(), form, errors), model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Frame frame, Model model) {
        return page(pages.of(id, frame.words()), model);
    }

    @Confirmed
    @PostMapping("/{id}")
    String change(@PathVariable String id, ProviderForm form, Frame frame, HttpServletResponse response, Model model) {
        var errors = form.check(clock.today());
        if (!errors.any()) {
            switch (providers.change(id, form.version(), form.facts(), form.clientSecret(), Instant.now())) {
                case ProviderChange.Done _ -> {
                    return back(frame, id);
                }
                case ProviderChange.Wrong(var field, var key, var detail) -> errors.add(field, key, detail);
            }
        }
        response.setStatus(422);
        return page(pages.refused(id, form, errors, frame.words()), model);
    }

    /** Asks the organisation's server and says what it answered; nothing is changed here. */
    @PostMapping("/{id}/prova")
    String test(@PathVariable String id, Frame frame, Model model) {
        return page(pages.answered(id, switches.test(id), false, frame.words()), model);
    }

    @Confirmed
    @PostMapping("/{id}/pa")
    String on(@PathVariable String id, Frame frame, HttpServletResponse response, Model model) {
        var connection = switches.on(id, Instant.now());
        if (connection instanceof Connection.Works) {
            return back(frame, id);
        }
        response.setStatus(422);
        return page(pages.answered(id, connection, true, frame.words()), model);
    }

    @PostMapping("/{id}/av")
    String off(@PathVariable String id, Frame frame) {
        switches.off(id, Instant.now());
        return back(frame, id);
    }

    @PostMapping("/{id}/kopplingar/{link}/ta-bort")
    String unlink(@PathVariable String id, @PathVariable UUID link, Frame frame) {
        providers.unlink(link, Instant.now());
        return back(frame, id);
    }

    private static String page(ProviderPage page, Model model) {
        model.addAttribute("page", page);
        return "account/provider/page";
    }

    private static String back(Frame frame, String id) {
        return "redirect:" + frame.link("/arbete/inloggning/" + id);
    }
}
