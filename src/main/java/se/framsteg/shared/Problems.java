package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns each problem into a status and a page that says what happened and what to do. */
@ControllerAdvice
class Problems {
    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletResponse response) {
        return switch (problem) {
            case NotFound n -> ProblemPage.view(HttpStatus.NOT_FOUND, "404");
            case NotAllowed n -> ProblemPage.view(HttpStatus.FORBIDDEN, "403");
            case Conflict conflict -> ProblemPage.view(HttpStatus.CONFLICT, "409", conflict.key());
            case TooMany many -> {
                response.setHeader(
                        "Retry-After",
                        String.valueOf(Math.max(1, many.retryAfter().toSeconds())));
                yield ProblemPage.view(HttpStatus.TOO_MANY_REQUESTS, "429");
            }
        };
    }

    private final ObjectProvider<OldAddress> olds;

    Problems(ObjectProvider<OldAddress> olds) {
        this.olds = olds;
    }

    /** Nothing of ours is there; perhaps something was, before it moved here. */
    @ExceptionHandler
    ModelAndView nothingHere(NoResourceFoundException nothing, HttpServletRequest request) {
        var asked = Address.of(request);
        return olds.stream()
                .map(old -> old.now(request, asked.path()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(path -> moved(asked.sitePrefix() + path))
                .orElseGet(Problems::nothingThere);
    }

    private static ModelAndView moved(String path) {
        return new ModelAndView(LocalAddress.redirect(path, HttpStatus.MOVED_PERMANENTLY));
    }

    /** A word where the address wants an id, or a parameter that every page of ours sends: no such page. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    static ModelAndView nothingThere() {
        return ProblemPage.view(HttpStatus.NOT_FOUND, "404");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return ProblemPage.view(HttpStatusCode.valueOf(413), "413");
    }
}
