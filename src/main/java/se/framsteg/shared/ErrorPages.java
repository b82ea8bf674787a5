package se.framsteg.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what no other page caught: refused by a filter, or our own fault. */
@Controller
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        PageHeaders.give(request, response);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return ProblemPage.view(HttpStatusCode.valueOf(status), new ProblemPage(kind(status), null, Fault.of(request)));
    }

    /** The status as it stands in the keys of the sentences. */
    static String kind(int status) {
        return switch (status) {
            case 400, 406, 411, 415, 417, 421, 422 -> "400";
            case 404, 405, 410 -> "404";
            case 401, 403 -> "403";
            case 413 -> "413";
            case 414, 431 -> "414";
            case 429 -> "429";
            case 503 -> "503";
            default -> status < 500 ? "400" : "500";
        };
    }
}
