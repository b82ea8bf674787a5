package se.framsteg.news.subscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.message.MailAddress;
import se.framsteg.news.IssueArchive;
import se.framsteg.news.ReaderChoices;
import se.framsteg.news.Readers;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;

/** Asking for the newsletter, and reading what was sent. The answer is the same whether an address is known or not. */
@Controller
@RequestMapping("/nyhetsbrev")
class SubscribeController {
    /** Letters per mailbox and association: somebody who does not find the letter. */
    private static final Limit ADDRESS =
            Limit.of("newsletter-address", 3, Duration.ofHours(1)).and(6, Duration.ofDays(1));

    /** Letters per mailbox, however many associations there are. */
    private static final Limit MAILBOX = Limit.of("newsletter-mailbox", 10, Duration.ofDays(1));

    private static final Limit NETWORK = Limit.of("newsletter-network", 40, Duration.ofHours(1));

    private final Readers readers;
    private final ReaderChoices choices;
    private final IssueArchive archive;
    private final Publisher publisher;
    private final Limits limits;

    SubscribeController(
            Readers readers, ReaderChoices choices, IssueArchive archive, Publisher publisher, Limits limits) {
        this.readers = readers;
        this.choices = choices;
        this.archive = archive;
        this.publisher = publisher;
        this.limits = limits;
    }

    @PublicPage
    @GetMapping
    ModelAndView show(HttpServletRequest request, Frame frame) {
        return page(request, frame, ReaderForm.empty(frame.language()), FieldErrors.none());
    }

    @PostMapping
    ModelAndView ask(@ModelAttribute ReaderForm form, HttpServletRequest request, Frame frame) {
        var association = publisher.of(request).orElseThrow(() -> new NotFound("association"));
        var address = MailAddress.parse(form.address());
        var errors = form.judged();
        if (errors.any() || address.isEmpty()) {
            return page(request, frame, form, errors);
        }
        limits.count(NETWORK, Network.of(request));
        var mailbox = address.get().mailbox();
        // somebody else may have asked for it: no reason to refuse its owner, who has a letter with a link that holds
        if (limits.admits(ADDRESS, association.id() + ":" + mailbox) && limits.admits(MAILBOX, mailbox)) {
            readers.ask(association.id(), address.get(), form.language(), form.interests());
        }
        return new ModelAndView("redirect:" + frame.link("/nyhetsbrev/tack"));
    }

    private ModelAndView page(HttpServletRequest request, Frame frame, ReaderForm form, FieldErrors errors) {
        var here = publisher.of(request);
        var view = new ModelAndView("news/subscribe/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                here.map(one -> new SubscribePage(
                                one,
                                List.of(),
                                new Choices(
                                        choices.themes(frame.language()),
                                        choices.projects(one.id(), form.interests()),
                                        form),
                                archive.of(one.id()),
                                errors))
                        .orElseGet(() -> new SubscribePage(null, publisher.all(), null, List.of(), errors)));
        return view;
    }

    @PublicPage
    @GetMapping("/tack")
    String thanks() {
        return "news/subscribe/thanks";
    }

    @PublicPage
    @GetMapping("/{number:[1-9][0-9]{0,5}}")
    ModelAndView issue(@PathVariable int number, HttpServletRequest request, Frame frame) {
        var association = publisher.of(request).orElseThrow(() -> new NotFound("association"));
        var told = archive.find(association.id(), number, frame.language()).orElseThrow(() -> new NotFound("issue"));
        return new ModelAndView("news/subscribe/issue", "page", ToldPage.of(told));
    }
}
