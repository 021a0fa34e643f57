# Completion of toolbox for bash; written by the program from its table of commands.

# sets the commands and options that may follow the commands $1
_toolbox_command() {
    case "$1" in
    '') commands=(list show store completion help) options=(--lists --format --color --quiet --verbose --help --version) ;;
    list) commands=() options=(--kind --age --room --all --format --note --lists --color --quiet --verbose --help --version) ;;
    show) commands=() options=(--lists --format --color --quiet --verbose --help --version) ;;
    store) commands=(lint diff) options=(--dry-run --lists --format --color --quiet --verbose --help --version) ;;
    'store lint') commands=() options=(--fail-on --dry-run --lists --format --color --quiet --verbose --help --version) ;;
    'store diff') commands=() options=(--dry-run --lists --format --color --quiet --verbose --help --version) ;;
    completion) commands=() options=(--lists --format --color --quiet --verbose --help --version) ;;
    esac
}

# sets what the value of option $2 after the commands $1 is
_toolbox_option() {
    case "$1 $2" in
    'list -k' | 'list --kind') kind=words choices=(saw hammer 'jack plane') ;;
    'list --age') kind=free ;;
    'list --room') kind=directory ;;
    'list -o' | 'list --format') kind=words choices=(table json csv) ;;
    'list --note') kind=free ;;
    'store lint --fail-on') kind=words choices=(error warning) ;;
    *' --lists') kind=file ;;
    *' -o' | *' --format') kind=words choices=(table json) ;;
    *' --color') kind=words choices=(auto always never) ;;
    esac
}

# sets what argument $2 of the commands $1 is
_toolbox_argument() {
    case "$1 $2" in
    'show '0) kind=free ;;
    'show '*) kind=free ;;
    'store lint '0) kind=file ;;
    'store diff '0) kind=file ;;
    'store diff '1) kind=file ;;
    'completion '0) kind=words choices=(bash zsh fish) ;;
    esac
}

# joins what readline took apart at '=', ':' and '@': words stand between blanks, as the program sees them
_toolbox_words() {
    local line=$COMP_LINE i word
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $line != [[:space:]]* ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        line=${line#"${line%%[![:space:]]*}"}
        line=${line#"$word"}
    done
}

# reads the letters of $1 = -abc: sets letter to the first that takes a value, value to what follows it
_toolbox_cluster() {
    local rest=${1#-}
    letter= value=
    while [[ -n $rest ]]; do
        kind=flag
        _toolbox_option "$path" "-${rest:0:1}"
        if [[ $kind != flag ]]; then
            letter=${rest:0:1} value=${rest:1}
            return
        fi
        rest=${rest:1}
    done
}

# takes in one word before the cursor
_toolbox_read() {
    local letter value command
    if [[ -n $awaited ]]; then
        awaited=
    elif [[ -n $ended || $1 == - || $1 != -* ]]; then
        commands=()
        _toolbox_command "$path"
        if ((${#commands[@]} == 0)); then
            count=$((count + 1))
            return
        fi
        for command in "${commands[@]}"; do
            if [[ $command == "$1" && $1 != help ]]; then path=${path:+$path }$1; fi
        done
        if [[ $1 == help ]]; then helping=1; fi
    elif [[ $1 == -- ]]; then
        ended=1
    elif [[ $1 == --* ]]; then
        kind=flag
        _toolbox_option "$path" "$1"
        if [[ $kind != flag ]]; then awaited=$1; fi
    else
        _toolbox_cluster "$1"
        if [[ -n $letter && -z $value ]]; then awaited=-$letter; fi
    fi
}

# offers the words in choices that begin with $2, each after $1
_toolbox_choices() {
    local choice quoted
    for choice in "${choices[@]}"; do
        if [[ -n $helping && $choice == help ]]; then continue; fi
        printf -v quoted %q "$choice"
        if [[ $choice == "$2"* || $quoted == "$2"* ]]; then COMPREPLY+=("$1$quoted"); fi
    done
}

# offers the values of the kind that begin with $2, each after $1
_toolbox_values() {
    local item
    case $kind in
    words) _toolbox_choices "$1" "$2" ;;
    file | directory)
        compopt -o filenames 2>/dev/null
        while IFS= read -r item; do
            COMPREPLY+=("$1$item")
        done < <(compgen "-${kind:0:1}" -- "$2")
        ;;
    esac
}

# offers what may stand at the cursor; $1 is the word there
_toolbox_offer() {
    local letter= value=
    kind=flag
    if [[ -n $awaited ]]; then
        _toolbox_option "$path" "$awaited"
        _toolbox_values '' "$1"
        return
    fi
    if [[ -z $ended && $1 == --*=* ]]; then
        _toolbox_option "$path" "${1%%=*}"
        _toolbox_values "${1%%=*}=" "${1#*=}"
        return
    fi
    if [[ -z $ended && $1 == -[!-]* ]]; then
        _toolbox_cluster "$1"
        if [[ -n $letter && -n $value ]]; then _toolbox_values "${1%"$value"}" "$value"; fi
        return
    fi
    commands=() options=()
    _toolbox_command "$path"
    choices=("${commands[@]}")
    if [[ -z $ended && $1 == -* ]]; then
        choices=("${options[@]}")
    elif ((${#commands[@]} == 0)) && [[ -z $helping ]]; then
        _toolbox_argument "$path" "$count"
        if [[ $kind != flag ]]; then
            _toolbox_values '' "$1"
            return
        fi
        if [[ -z $ended ]]; then choices=("${options[@]}"); fi
    fi
    _toolbox_choices '' "$1"
}

_toolbox() {
    local IFS=$' \t\n'
    local words path= awaited= ended= helping= count=0 kind commands options choices word raw head i
    COMPREPLY=()
    _toolbox_words
    for ((i = 1; i < ${#words[@]} - 1; i++)); do
        _toolbox_read "${words[i]}"
    done
    word=${words[${#words[@]} - 1]}
    _toolbox_offer "$word"
    # readline replaces only the part after its last word break
    raw=${COMP_WORDS[COMP_CWORD]}
    if [[ -z ${raw//[=:@]/} ]]; then raw=; fi
    head=${word%"$raw"}
    for i in "${!COMPREPLY[@]}"; do
        COMPREPLY[i]=${COMPREPLY[i]#"$head"}
    done
}

complete -F _toolbox toolbox
