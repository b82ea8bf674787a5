-- Reads pages, with a session's cookie when there is one; BENCH_PAUSE is how long each client waits between two requests, in ms.
dofile("scripts/bench/figures.lua")
local cookie = os.getenv("BENCH_COOKIE")
local pause = tonumber(os.getenv("BENCH_PAUSE") or "0")
function init()
    wrk.headers["Accept-Encoding"] = "gzip"
    if cookie and cookie ~= "" then wrk.headers["Cookie"] = cookie end
end
if pause > 0 then
    function delay() return pause end
end
