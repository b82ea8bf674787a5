package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns each problem into a status and a page that says what happened and what to do. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern LINE = Pattern.compile("\\[([^\\]]+)]");

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletResponse response) {
        return switch (problem) {
            case NotFound n -> ProblemPage.view(HttpStatus.NOT_FOUND, "404");
            case NotAllowed n -> ProblemPage.view(HttpStatus.FORBIDDEN, "403");
            case Conflict conflict ->
                ProblemPage.view(HttpStatus.CONFLICT, new ProblemPage("409", conflict.key(), null));
            case TooMany many -> {
                retryAfter(response, many.retryAfter());
                yield ProblemPage.view(HttpStatus.TOO_MANY_REQUESTS, "429");
            }
            case Busy busy -> {
                retryAfter(response, busy.retryAfter());
                yield ProblemPage.view(HttpStatus.SERVICE_UNAVAILABLE, new ProblemPage("503", busy.key(), null));
            }
        };
    }

    private static void retryAfter(HttpServletResponse response, Duration wait) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
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
                .or(() -> withoutSlash(asked, request.getQueryString()))
                .map(path -> moved(asked.sitePrefix() + path))
                .orElseGet(Problems::nothingThere);
    }

    /** Many write a slash after an address; ours have none. */
    private static Optional<String> withoutSlash(Address asked, @Nullable String query) {
        var path = asked.path().replaceFirst("/+$", "");
        return path.isEmpty() || path.length() == asked.path().length()
                ? Optional.empty()
                : Optional.of(asked.language().prefix() + path + (query == null ? "" : "?" + query));
    }

    private static ModelAndView moved(String path) {
        return new ModelAndView(LocalAddress.redirect(path, HttpStatus.MOVED_PERMANENTLY));
    }

    /** A word where the address wants an id, or a parameter that every page of ours sends: no such page. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    static ModelAndView nothingThere() {
        return ProblemPage.view(HttpStatus.NOT_FOUND, "404");
    }

    /** What no page of ours sends: a field of another kind, a list's thousandth line, bytes that are no text. */
    @ExceptionHandler({
        ServletRequestBindingException.class,
        BindException.class,
        InvalidPropertyException.class,
        PropertyAccessException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class,
        RequestRejectedException.class,
        InvalidParameterException.class,
        InvalidPathException.class
    })
    static ModelAndView unreadable() {
        return ProblemPage.view(HttpStatus.BAD_REQUEST, "400");
    }

    /** Spring fills a list up to its limit, and fails on a line that is further off, before the first, or no number. */
    @InitBinder
    static void refuseFarLines(WebDataBinder binder, NativeWebRequest request) throws ServletRequestBindingException {
        for (var names = request.getParameterNames(); names.hasNext(); ) {
            var line = LINE.matcher(names.next());
            while (line.find()) {
                if (!line.group(1).matches("\\d{1,9}")
                        || Integer.parseInt(line.group(1)) >= binder.getAutoGrowCollectionLimit()) {
                    throw new ServletRequestBindingException("no line of a list");
                }
            }
        }
    }

    /** What has a status of its own is said with it; who may not come in is asked who they are; the rest is our fault. */
    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException || e instanceof IOException) {
            throw e;
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof StackOverflowError) {
            return unreadable(); // text so deeply nested that reading it has no end; Spring wraps what a handler died
            // of
        }
        if (e instanceof ErrorResponse said) {
            said.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var status = said.getStatusCode();
            if (status.is4xxClientError()) {
                return ProblemPage.view(status, ErrorPages.kind(status.value()));
            }
        }
        return fault(e, request);
    }

    /** What the database cannot take as a value was typed by somebody; all else it refuses is our fault. */
    @ExceptionHandler
    ModelAndView refusedByDatabase(DataAccessException e, HttpServletRequest request) {
        return isOfValue(e) || isOfChoice(e)
                ? ProblemPage.view(HttpStatus.UNPROCESSABLE_CONTENT, "400")
                : fault(e, request);
    }

    /** What was chosen in a list does not exist, or no longer. The line shows it where the choice was our own. */
    private static boolean isOfChoice(DataAccessException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof PSQLException refused
                && PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(refused.getSQLState())
                && refused.getServerErrorMessage() instanceof ServerErrorMessage said
                && String.valueOf(said.getDetail()).contains("is not present in table")) {
            LOG.warn("A choice that does not exist was refused by {}", said.getConstraint());
            return true;
        }
        return false;
    }

    /** Class 22: the value is none of its kind, too long, or outside time; 54: it is too large for an index. */
    private static boolean isOfValue(Throwable problem) {
        for (var one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().equals("54000");
            }
        }
        return false;
    }

    private static ModelAndView fault(Throwable problem, HttpServletRequest request) {
        var number = Fault.tell(request, request.getMethod() + " " + pattern(request), problem);
        return ProblemPage.view(HttpStatus.INTERNAL_SERVER_ERROR, new ProblemPage("500", null, number));
    }

    /** The address as we have declared it, without what stood in its place. */
    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "?";
    }

    /** The database is away, or what was wanted stands still: others hold it, or too many wait. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    static ModelAndView busy(Exception e, HttpServletResponse response) {
        if (isOfValue(e)) {
            return ProblemPage.view(HttpStatus.UNPROCESSABLE_CONTENT, "400");
        }
        var why = String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        LOG.warn("A request had to be sent away: {}", why.lines().findFirst().orElse(""));
        response.setHeader("Retry-After", "5");
        return ProblemPage.view(HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return ProblemPage.view(HttpStatusCode.valueOf(413), "413");
    }
}
