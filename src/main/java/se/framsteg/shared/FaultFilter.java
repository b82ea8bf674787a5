package se.framsteg.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** Catches what no page and no other filter caught, before the web server writes it into the log as it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FaultFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException e) {
            throw e;
        } catch (InvalidParameterException e) {
            refuse(response, e.getErrorCode());
        } catch (ResponseStatusException e) {
            refuse(response, e.getStatusCode().value());
        } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof ResponseStatusException refused) {
                refuse(response, refused.getStatusCode().value()); // by what a page read while it was written
                return;
            }
            if (isAway(e)) {
                sendAway(request, response);
                return;
            }
            Fault.tell(request, request.getMethod(), e);
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Without a database there is neither a page nor a page that says so: both ask for it. */
    private static boolean isAway(Throwable problem) {
        for (var one = problem; one != null; one = one.getCause()) {
            if (one instanceof CannotCreateTransactionException
                    || one instanceof DataAccessResourceFailureException
                    || one instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static void sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("A request had to be sent away: the database does not answer");
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        PageHeaders.give(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(ProblemPage.WITHOUT_DATABASE);
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(status);
        }
    }
}
