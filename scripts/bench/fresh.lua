-- Reads a page that nobody has read before: each address has a number of its own, so that no kept page answers.
dofile("scripts/bench/figures.lua")
local number = 0
function init()
    wrk.headers["Accept-Encoding"] = "gzip"
end
function request()
    number = number + 1
    return wrk.format("GET", wrk.path .. (wrk.path:find("?", 1, true) and "&" or "?") .. "n=" .. number)
end
