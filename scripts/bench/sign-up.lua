-- Signs people up through the public form, each with an address of their own and from a network of their own, as behind a proxy,
-- so that the limit of a network is not what is measured.
dofile("scripts/bench/figures.lua")
local threads = 0
function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end
function init(words)
    path = words[1]
    asked = 0
    math.randomseed(os.time() + number * 7919)
    run = math.random(1, 1000000000)
end
function request()
    asked = asked + 1
    local network = math.random(0, 16777215)
    return wrk.format("POST", path, {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Sec-Fetch-Site"] = "same-origin",
        ["X-Forwarded-For"] = "203." .. math.floor(network / 65536) .. "." .. math.floor(network / 256) % 256 .. "." .. network % 256,
    }, "name=Bo+B%C3%A4nk&email=bo." .. run .. "." .. number .. "." .. asked
        .. "%40example.org&organisation=Haninge+kommun&workplace=&role=&need=&meant=")
end
