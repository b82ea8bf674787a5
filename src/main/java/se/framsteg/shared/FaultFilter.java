package se.framsteg.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** Catches what no page and no other filter caught, before the web server writes it into the log as it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FaultFilter extends OncePerRequestFilter {
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
            Fault.tell(request, request.getMethod(), e);
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(status);
        }
    }
}
