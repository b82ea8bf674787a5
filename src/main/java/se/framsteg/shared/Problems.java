package se.framsteg.shared;

import jakarta.servlet.http.HttpServletResponse;
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

    /** A word where the address wants an id, or a parameter that every page of ours sends: no such page. */
    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        NoResourceFoundException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView nothingThere() {
        return ProblemPage.view(HttpStatus.NOT_FOUND, "404");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return ProblemPage.view(HttpStatusCode.valueOf(413), "413");
    }
}
