-- Sends the requests of a file in turn, each thread from another place of it, and says at the end how it went.
-- A line is METHOD, PATH, headers and BODY with a tab between; headers are "Name: value" with "; " between.

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("place", threads)
end

local function split(line)
  local parts = {}
  for part in (line .. "\t"):gmatch("(.-)\t") do parts[#parts + 1] = part end
  return parts
end

local function headers_of(text)
  local headers = {}
  for header in (text .. "; "):gmatch("(.-); ") do
    local name, value = header:match("^(.-): (.*)$")
    if name then headers[name] = value end
  end
  return headers
end

local requests = {}
local at = 0
local pause = 0

function init(args)
  for line in io.lines(args[1]) do
    local part = split(line)
    requests[#requests + 1] = wrk.format(part[1], part[2], headers_of(part[3]), part[4] ~= "" and part[4] or nil)
  end
  pause = tonumber(args[2])
  at = math.floor(#requests * (place - 1) / 2)
end

function delay()
  return pause
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "figures requests=%d micros=%d p50=%d p99=%d longest=%d refused=%d connect=%d read=%d write=%d timeout=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
