package io.redress.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers every request during priming with an empty JSON object, and sends nothing. */
final class StubHttpClient implements SdkHttpClient, ExecutableHttpRequest {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return this;
    }

    @Override
    public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(StandardCharsets.US_ASCII))))
                .build();
    }

    @Override
    public void abort() {
        // Nothing runs that could be interrupted.
    }

    @Override
    public void close() {
        // Nothing is open that could be closed.
    }
}
