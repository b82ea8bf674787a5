package se.framsteg.account;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import se.framsteg.account.Connection.Broken;
import se.framsteg.account.Connection.Fault;

/** Calls to organisations' sign-ins: only where we may, never redirected, never long, never much. */
@Component
class Outward implements ClientHttpRequestInterceptor {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = 512 * 1024;

    private final Destinations destinations;
    private final JdkClientHttpRequestFactory factory;

    Outward(Destinations destinations) {
        this.destinations = destinations;
        this.factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(PATIENCE);
    }

    RestClient.Builder client() {
        return RestClient.builder().requestFactory(factory).requestInterceptor(this);
    }

    RestTemplate template() {
        var template = new RestTemplate(factory);
        template.getInterceptors().add(this);
        return template;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        destinations.require(request.getURI());
        var response = execution.execute(request, body);
        if (response.getStatusCode().is3xxRedirection()) {
            response.close();
            throw new Broken(Fault.REDIRECTS);
        }
        return new Short(response);
    }

    /** A response of which no more than {@link #MOST} is read. */
    private record Short(ClientHttpResponse whole) implements ClientHttpResponse {
        @Override
        public InputStream getBody() throws IOException {
            return new FilterInputStream(whole.getBody()) {
                private int read;

                @Override
                public int read() throws IOException {
                    return counted(super.read(), 1);
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    var got = super.read(into, from, most);
                    return counted(got, got);
                }

                private int counted(int answer, int bytes) {
                    read += answer < 0 ? 0 : bytes;
                    if (read > MOST) {
                        throw new Broken(Fault.TOO_LARGE);
                    }
                    return answer;
                }
            };
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return whole.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return whole.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return whole.getHeaders();
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
