package se.framsteg.report.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.report.CertificateLinks;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** A participant reads the month's certificate by a link, and signs it. Opening the link changes nothing. */
@Controller
@RequestMapping("/narvarointyg/{secret}")
class SignController {
    private final CertificateLinks links;

    SignController(CertificateLinks links) {
        this.links = links;
    }

    @GetMapping
    ModelAndView read(@PathVariable String secret) {
        return page(secret, false);
    }

    @PostMapping
    ModelAndView sign(@PathVariable String secret, @RequestParam(defaultValue = "false") boolean agree, Frame frame) {
        if (!agree) {
            var view = page(secret, true);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        links.read(secret).orElseThrow(() -> new NotFound("certificate"));
        links.sign(secret);
        return new ModelAndView("redirect:" + frame.link("/narvarointyg/" + secret));
    }

    private ModelAndView page(String secret, boolean forgotten) {
        var asked = links.read(secret).orElseThrow(() -> new NotFound("certificate"));
        return new ModelAndView("report/certificate/sign", "page", new SignPage(secret, asked, forgotten));
    }
}
